{{/*
Removes every null of a map, in place and at every depth, because null means absent.
In:  map (changed).
Out: nothing.
*/}}
{{- define "portico.lib.map.prune" -}}
{{- $map := .map -}}
{{- range $key, $value := $map -}}
  {{- if kindIs "invalid" $value -}}
    {{- $_ := unset $map $key -}}
  {{- else if kindIs "map" $value -}}
    {{- include "portico.lib.map.prune" (dict "map" $value) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
