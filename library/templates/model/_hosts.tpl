{{/*
The hosts of an entry: its own host and hosts, else the chart's host.
In:  context, key, entry.
Out: a list of texts as JSON; empty where nothing says a host.
*/}}
{{- define "portico.lib.model.hosts" -}}
{{- $context := .context -}}
{{- $hosts := list -}}
{{- range $index, $host := concat (list .entry.host) (.entry.hosts | default list) -}}
  {{- if $host -}}
    {{- $key := eq $index 0 | ternary (printf "%s.host" $.key) (printf "%s.hosts[%d]" $.key (sub $index 1)) -}}
    {{- $host = include "portico.lib.text.render" (dict "root" $context.root "text" $host) -}}
    {{- include "portico.lib.host.check" (dict "root" $context.root "key" $key "host" $host) -}}
    {{- $hosts = append $hosts $host -}}
  {{- end -}}
{{- end -}}
{{- if and (not $hosts) $context.model.host -}}
  {{- $hosts = list $context.model.host -}}
{{- end -}}
{{- toJson (uniq $hosts) -}}
{{- end -}}
