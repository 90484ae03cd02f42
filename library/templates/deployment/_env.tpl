{{/*
The environment of a container, by name: plain values as texts, maps as valueFrom.
In:  root, component.
Out: a list as JSON.
*/}}
{{- define "portico.lib.deployment.env" -}}
{{- $root := .root -}}
{{- $env := list -}}
{{- range $name, $value := .component.env -}}
  {{- if kindIs "map" $value -}}
    {{- $env = append $env (dict "name" $name "valueFrom" $value) -}}
  {{- else -}}
    {{- $text := get (include "portico.lib.text.renderMap" (dict "root" $root "map" (dict "text" $value)) | fromJson) "text" -}}
    {{- $env = append $env (dict "name" $name "value" $text) -}}
  {{- end -}}
{{- end -}}
{{- toJson $env -}}
{{- end -}}
