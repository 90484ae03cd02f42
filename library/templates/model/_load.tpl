{{/*
Gives the model of a chart's values to a public template. It is built once a chart and kept in .Values.portico._render,
with the names of the templates that asked: the one thing that the library ever writes into .Values.
In:  root, define (the public template that asks).
Out: the model as JSON; an empty map where the chart is switched off.
*/}}
{{- define "portico.lib.model.load" -}}
{{- $values := .root.Values.portico | default dict -}}
{{- if ne (toString $values.enabled) "false" -}}
  {{- $record := get $values "_render" | default (dict "included" dict) -}}
  {{- include "portico.lib.once" (dict "root" .root "define" .define "record" $record) -}}
  {{- if not $record.model -}}
    {{- $_ := set $record "model" (include "portico.lib.model.build" (dict "root" .root "values" (omit $values "_render" | deepCopy))) -}}
  {{- end -}}
  {{- $_ := set $values "_render" $record -}}
  {{- $record.model -}}
{{- else -}}
  {{- toJson dict -}}
{{- end -}}
{{- end -}}
