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
          {{- if not (and $backend.podSelector $backend.podPort) -}}
            {{- include "portico.lib.fail" (dict "root" $context.root "message" (printf
              "portico.networkPolicy.allowTraefik is \"routes\", and %s.service (%s) says neither which pods stand behind it nor on which port: set service.podSelector (labels) and service.podPort"
              $backend.key $backend.name)) -}}
          {{- end -}}
          {{- $name := $backend.component | default $backend.name -}}
          {{- $target := get $targets $name | default (dict "component" $backend.component "podSelector" $backend.podSelector "routed" list "callers" list) -}}
          {{- $_ := set $target "routed" (append $target.routed $backend.podPort) -}}
          {{- $_ := set $targets $name $target -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- range $name, $allowed := .policy.allow | default dict -}}
  {{- $key := printf "portico.networkPolicy.allow.%s" $name -}}
  {{- $component := include "portico.lib.policy.component" (dict "context" $context "key" (printf "%s.to" $key) "name" $allowed.to) | fromJson -}}
  {{- $target := get $targets $component.name | default (dict "component" $component.name "podSelector" $component.selector "routed" list "callers" list) -}}
  {{- $ports := $allowed.ports | default (list $component.containerPort) -}}
  {{- $rule := dict
    "from" (include "portico.lib.policy.caller" (dict "context" $context "key" (printf "%s.from" $key) "from" $allowed.from) | fromJsonArray)
    "ports" (include "portico.lib.policy.ports" $ports | fromJsonArray) -}}
  {{- $_ := set $target "callers" (append $target.callers $rule) -}}
  {{- $_ := set $targets $component.name $target -}}
{{- end -}}
{{- toJson $targets -}}
{{- end -}}
