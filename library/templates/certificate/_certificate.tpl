{{/*
portico.certificate prints a Certificate for every TLS secret that IngressRoutes use and no Ingress asks for.
In:  the chart's context.
*/}}
{{- define "portico.certificate" -}}
{{- $model := include "portico.lib.model.load" (dict "root" . "define" "portico.certificate") | fromJson -}}
{{- range $certificate := $model.certificates -}}
  {{- include "portico.lib.document" (dict
    "apiVersion" "cert-manager.io/v1"
    "kind" "Certificate"
    "metadata" (include "portico.lib.metadata" (dict "model" $model "name" $certificate.name) | fromJson)
    "spec" (dict
      "secretName" $certificate.name
      "dnsNames" $certificate.hosts
      "issuerRef" (dict "group" "cert-manager.io" "kind" $certificate.issuer.kind "name" $certificate.issuer.name))) -}}
{{- end -}}
{{- end -}}
