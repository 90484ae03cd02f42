{{/*
What an entry routes: its single path, or each of its paths (Ingress) or routes (IngressRoute).
In:  context, kind, key, said (the entry as written), entry (with defaults), hosts.
Out: a list of paths, by name, as JSON: ranked where a path has a priority of its own, separate where it therefore
     becomes an Ingress of its own.
*/}}
{{- define "portico.lib.model.paths" -}}
{{- $plural := eq .kind "route" | ternary "routes" "paths" -}}
{{- $backends := list "component" "service" "services" -}}
{{- $paths := list -}}
{{- $named := dict -}}
{{- range $name, $path := get .entry $plural | default dict -}}
  {{- if ne (toString $path.enabled) "false" -}}
    {{- $_ := set $named $name $path -}}
  {{- end -}}
{{- end -}}
{{- if get .entry $plural -}}
  {{- range $key := concat $backends (list "path" "match") -}}
    {{- if not (kindIs "invalid" (index $.said $key)) -}}
      {{- include "portico.lib.fail" (dict "root" $.context.root "message" (printf
        "%s has %s beside %s, and %s stands in its place: move it into one of %s, or set %s: null"
        $.key $key $plural $plural $plural $key)) -}}
    {{- end -}}
  {{- end -}}
  {{- range $name, $path := $named -}}
    {{- $inherited := pick $.entry "component" "service" "services" "pathType" "priority" -}}
    {{- if or $path.component $path.service $path.services -}}
      {{- $inherited = pick $inherited "pathType" "priority" -}}
    {{- end -}}
    {{- include "portico.lib.map.merge" (dict "into" $inherited "over" $path) -}}
    {{- $path := include "portico.lib.model.path" (dict "context" $.context "kind" $.kind
      "key" (printf "%s.%s.%s" $.key $plural $name) "name" $name "entry" $inherited "hosts" $.hosts) | fromJson -}}
    {{- $_ := set $path "ranked" (not (kindIs "invalid" (index $named $name "priority"))) -}}
    {{- $_ := set $path "separate" $path.ranked -}}
    {{- $paths = append $paths $path -}}
  {{- end -}}
{{- else -}}
  {{- $single := .entry -}}
  {{- if or .said.component .said.service .said.services -}}
    {{- range $key := $backends -}}
      {{- if not (get $.said $key) -}}
        {{- $single = omit $single $key -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- $paths = list (include "portico.lib.model.path" (dict
    "context" .context "kind" .kind "key" .key "name" "" "entry" $single "hosts" .hosts) | fromJson) -}}
  {{- $_ := set (first $paths) "ranked" (hasKey $single "priority") -}}
{{- end -}}
{{- toJson $paths -}}
{{- end -}}
