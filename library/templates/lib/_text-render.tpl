{{/*
Renders a text that an author may have templated, with the chart's own context.
In:  root, text.
Out: the text.
*/}}
{{- define "portico.lib.text.render" -}}
{{- $text := .text | toString -}}
{{- if contains "{{" $text -}}
  {{- tpl $text .root -}}
{{- else -}}
  {{- $text -}}
{{- end -}}
{{- end -}}
