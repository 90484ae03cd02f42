{{/*
Renders the values of a map of texts (annotations, labels), and turns numbers and booleans into texts.
In:  root, map.
Out: the map as JSON.
*/}}
{{- define "portico.lib.text.renderMap" -}}
{{- $root := .root -}}
{{- $out := dict -}}
{{- range $key, $value := .map -}}
  {{- $text := kindIs "float64" $value | ternary (toJson $value) ($value | toString) -}}
  {{- $_ := set $out $key (include "portico.lib.text.render" (dict "root" $root "text" $text)) -}}
{{- end -}}
{{- toJson $out -}}
{{- end -}}
