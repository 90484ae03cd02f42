{{/*
Prints the Ingresses that one public template stands for.
In:  root, define (its name).
*/}}
{{- define "portico.lib.ingress.print" -}}
{{- $define := .define -}}
{{- $model := include "portico.lib.model.load" (dict "root" .root "define" $define) | fromJson -}}
{{- range $ingress := $model.ingresses -}}
  {{- if eq $ingress.template $define -}}
    {{- include "portico.lib.document" (include "portico.lib.ingress.object" (dict "model" $model "ingress" $ingress) | fromJson) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
