{{/*
portico.network-policy prints the NetworkPolicies of portico.networkPolicy.
In:  the chart's context.
*/}}
{{- define "portico.network-policy" -}}
{{- $model := include "portico.lib.model.load" (dict "root" . "define" "portico.network-policy") | fromJson -}}
{{- range $policy := $model.policies -}}
  {{- $spec := dict "podSelector" $policy.podSelector "policyTypes" (list "Ingress") -}}
  {{- if $policy.ingress -}}
    {{- $_ := set $spec "ingress" $policy.ingress -}}
  {{- end -}}
  {{- include "portico.lib.document" (dict
    "apiVersion" "networking.k8s.io/v1"
    "kind" "NetworkPolicy"
    "metadata" (include "portico.lib.metadata" (dict "model" $model "name" $policy.resource "component" $policy.component) | fromJson)
    "spec" $spec) -}}
{{- end -}}
{{- end -}}
