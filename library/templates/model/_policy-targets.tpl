{{/*
The pods that scoped policies stand before: those that routes lead to (allowTraefik: routes), and those that further
callers are named for (allow).
In:  context, policy (portico.networkPolicy without nulls).
Out: {name: {component, podSelector, routed: [pod ports], callers: [rules]}} as JSON.
*/}}
{{- define "portico.lib.policy.targets" -}}
{{- $context := .context -}}
{{- $targets := dict -}}
{{- if eq (toString .policy.allowTraefik) "routes" -}}
  {{- range $entry := concat $context.model.ingresses $context.model.routes -}}
    {{- range $path := $entry.paths -}}
      {{- range $backend := $path.backends -}}
        {{- if ne $backend.type "traefik" -}}
          {{- include "portico.lib.policy.routed" (dict "context" $context "targets" $targets "backend" $backend) -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- range $name, $allowed := .policy.allow | default dict -}}
  {{- $key := printf "portico.networkPolicy.allow.%s" $name -}}
  {{- $to := include "portico.lib.policy.target" (dict "context" $context "key" (printf "%s.to" $key) "name" $allowed.to) | fromJson -}}
  {{- $target := get $targets $to.name | default (dict "component" $to.component "podSelector" $to.podSelector "routed" list "callers" list) -}}
  {{- $rule := dict
    "from" (include "portico.lib.policy.caller" (dict "context" $context "key" (printf "%s.from" $key) "from" $allowed.from) | fromJsonArray)
    "ports" (include "portico.lib.policy.ports" ($allowed.ports | default (list $to.podPort)) | fromJsonArray) -}}
  {{- $_ := set $target "callers" (append $target.callers $rule) -}}
  {{- $_ := set $targets $to.name $target -}}
{{- end -}}
{{- toJson $targets -}}
{{- end -}}
