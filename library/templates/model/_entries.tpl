{{/*
Collects the entries of one kind that are switched on, the one without a name first, then by name.
In:  root, values, single and plural (keys under portico, such as ingress and ingresses).
Out: a list of {key, name, entry} as JSON.
*/}}
{{- define "portico.lib.model.entries" -}}
{{- $values := .values -}}
{{- $plural := .plural -}}
{{- $entries := list -}}
{{- if .single -}}
  {{- $entry := get $values .single -}}
  {{- if kindIs "map" $entry -}}
    {{- $entries = append $entries (dict "key" (printf "portico.%s" .single) "name" "" "entry" $entry) -}}
  {{- end -}}
{{- end -}}
{{- range $name, $entry := get $values $plural | default dict -}}
  {{- if kindIs "map" $entry -}}
    {{- $entries = append $entries (dict "key" (printf "portico.%s.%s" $plural $name) "name" $name "entry" $entry) -}}
  {{- end -}}
{{- end -}}
{{- $on := list -}}
{{- range $entries -}}
  {{- if ne (toString .entry.enabled) "false" -}}
    {{- $on = append $on . -}}
  {{- end -}}
{{- end -}}
{{- toJson $on -}}
{{- end -}}
