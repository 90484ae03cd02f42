{{/*
The network policies that the values ask for. Ingress only: an Egress policy would cut off DNS.
In:  the context.
Out: a list of {key, resource, podSelector, component, ingress} as JSON.
*/}}
{{- define "portico.lib.model.policies" -}}
{{- $context := . -}}
{{- $policy := deepCopy (.values.networkPolicy | default dict) -}}
{{- include "portico.lib.map.prune" (dict "map" $policy) -}}
{{- $policies := list -}}
{{- if ne (toString $policy.enabled) "false" -}}
  {{- if $policy.defaultDeny -}}
    {{- $policies = append $policies (dict "key" "portico.networkPolicy.defaultDeny" "resource" "default-deny" "podSelector" dict) -}}
  {{- end -}}
  {{- if eq (toString $policy.allowTraefik) "namespace" -}}
    {{- $policies = append $policies (dict "key" "portico.networkPolicy.allowTraefik" "resource" "allow-traefik-ingress" "podSelector" dict
      "ingress" (list (dict "from" (include "portico.lib.policy.traefik" $context | fromJsonArray)))) -}}
  {{- end -}}
  {{- $scoped := include "portico.lib.policy.targets" (dict "context" $context "policy" $policy) | fromJson -}}
  {{- range $name, $target := $scoped -}}
    {{- $rules := list -}}
    {{- if $target.routed -}}
      {{- $rules = append $rules (dict
        "from" (include "portico.lib.policy.traefik" $context | fromJsonArray)
        "ports" (include "portico.lib.policy.ports" $target.routed | fromJsonArray)) -}}
    {{- end -}}
    {{- range $target.callers -}}
      {{- $rules = append $rules . -}}
    {{- end -}}
    {{- $suffix := empty $target.routed | ternary "allow-callers" "allow-traefik" -}}
    {{- $policies = append $policies (dict "key" (printf "portico.networkPolicy (%s)" $name)
      "resource" (include "portico.lib.name.join" (list $context.model.fullname $name $suffix))
      "component" ($target.component | default "") "podSelector" (dict "matchLabels" $target.podSelector) "ingress" $rules) -}}
  {{- end -}}
{{- end -}}
{{- toJson $policies -}}
{{- end -}}
