{{/*
portico.all prints whatever the values ask for. It stands alone in a chart: beside a single template the resources
would appear twice, which the library refuses.
In:  the chart's context.
*/}}
{{- define "portico.all" -}}
{{- $root := . -}}
{{- range list "deployment" "service" "ingress" "dual-ingress" "ingressroute" "middlewares" "certificate" "network-policy" -}}
  {{- include (printf "portico.%s" .) $root -}}
{{- end -}}
{{- end -}}
