{{/*
Settles which path wins where several match one request, and refuses what Traefik would settle at random or
never reach. Traefik knows no rule "the longer path wins" or "Exact beats Prefix": it compares priorities, and where
none is set the length of the rule (traefik: priority and ties). So an Exact path under a Prefix path gets
portico.defaults.exactPath.priority.
In:  the context; sets priority and separate on paths of its model.
Out: nothing.
*/}}
{{- define "portico.lib.model.ranks" -}}
{{- $context := . -}}
{{- $hosts := dict -}}
{{- range $entry := concat .model.ingresses .model.routes -}}
  {{- range $path := $entry.paths -}}
    {{- if not $path.match -}}
      {{- range $host := $entry.hosts -}}
        {{- $_ := set $hosts $host (append (get $hosts $host | default list) (dict "entry" $entry "path" $path)) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- range $host, $claims := $hosts -}}
  {{- range $narrow := $claims -}}
    {{- range $wide := $claims -}}
      {{- if and (ne $narrow.path.key $wide.path.key) (include "portico.lib.model.overlap" (dict "narrow" $narrow "wide" $wide)) -}}
        {{- include "portico.lib.model.rank" (dict "context" $context "host" $host "narrow" $narrow "wide" $wide) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
