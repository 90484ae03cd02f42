{{/*
portico.ingress prints the Ingresses of portico.ingress and portico.ingresses.
In:  the chart's context.
*/}}
{{- define "portico.ingress" -}}
{{- include "portico.lib.ingress.print" (dict "root" . "define" "portico.ingress") -}}
{{- end -}}
