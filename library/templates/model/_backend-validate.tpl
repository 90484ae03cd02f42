{{/*
Every mistake in a backend: none, two, unknown, incomplete, or fields that have no effect where they stand.
In:  context, kind, key, given.
Out: nothing.
*/}}
{{- define "portico.lib.backend.validate" -}}
{{- $given := .given -}}
{{- $service := $given.service | default dict -}}
{{- $names := list -}}
{{- range .context.model.components -}}
  {{- $names = append $names .name -}}
{{- end -}}
{{- $known := empty $names | ternary "none, as it is empty" (join ", " $names) -}}
{{- $message := "" -}}
{{- if and $given.component $service -}}
  {{- $message = printf "%s has two backends, component %q and a service: keep one of the two, and set the other to null" .key $given.component -}}
{{- else if not (or $given.component $service) -}}
  {{- $message = printf "%s has no backend: set component (of portico.components: %s) or service {name, port}" .key $known -}}
{{- else if and $given.component (not (has $given.component $names)) -}}
  {{- $message = printf "%s.component is %q, which is not among portico.components (%s): name one of them, or use service {name, port}" .key $given.component $known -}}
{{- else if and $service.traefik (eq .kind "ingress") -}}
  {{- $message = printf "%s.service.traefik is %q, and an Ingress cannot reach Traefik's own services: use portico.ingressRoute" .key $service.traefik -}}
{{- else if and $service.traefik (or $service.name $service.port) -}}
  {{- $message = printf "%s.service has traefik beside name or port: keep traefik for Traefik's own services, name and port for a Service" .key -}}
{{- else if and $service (not $service.traefik) (not (and $service.name $service.port)) -}}
  {{- $message = printf "%s.service has no %s: set name and port of the Service that stands there" .key (empty $service.name | ternary "name" "port") -}}
{{- else if eq .kind "ingress" -}}
  {{- range $field := list "scheme" "sticky" "serversTransport" "passHostHeader" -}}
    {{- if hasKey $service $field -}}
      {{- $message = printf "%s.service.%s has no effect, as Traefik reads it from the Service and not from an Ingress: annotate the Service that you install, or use portico.ingressRoute" $.key $field -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if $message -}}
  {{- include "portico.lib.fail" (dict "root" .context.root "message" $message) -}}
{{- end -}}
{{- include "portico.lib.sticky.validate" (dict "root" .context.root "key" (printf "%s.service" .key) "sticky" $service.sticky) -}}
{{- end -}}
