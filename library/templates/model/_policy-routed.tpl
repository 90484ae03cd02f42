{{/*
Adds a backend's pods and their port to the targets of scoped policies.
In:  context, targets (a map that grows), backend.
Out: nothing.
*/}}
{{- define "portico.lib.policy.routed" -}}
{{- $backend := .backend -}}
{{- $message := "" -}}
{{- $name := $backend.component | default $backend.name -}}
{{- $target := get .targets $name | default (dict "component" $backend.component "podSelector" $backend.podSelector "routed" list "callers" list) -}}
{{- if not (and $backend.podSelector $backend.podPort) -}}
  {{- $message = printf
    "portico.networkPolicy.allowTraefik is \"routes\", and %s.service (%s) says neither which pods stand behind it nor on which port: set service.podSelector (labels) and service.podPort"
    $backend.key $backend.name -}}
{{- else if ne (toJson $target.podSelector) (toJson $backend.podSelector) -}}
  {{- $message = printf
    "%s.service (%s) names other pods than an earlier route to the same Service, %s and %s: write the same service.podSelector in both"
    $backend.key $backend.name (toJson $backend.podSelector) (toJson $target.podSelector) -}}
{{- end -}}
{{- if $message -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" $message) -}}
{{- end -}}
{{- $_ := set $target "routed" (append $target.routed $backend.podPort) -}}
{{- $_ := set .targets $name $target -}}
{{- end -}}
