{{/*
portico.dual-ingress prints the two Ingresses of portico.dualIngress: the client's and the API's.
In:  the chart's context.
*/}}
{{- define "portico.dual-ingress" -}}
{{- include "portico.lib.ingress.print" (dict "root" . "define" "portico.dual-ingress") -}}
{{- end -}}
