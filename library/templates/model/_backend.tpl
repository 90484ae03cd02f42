{{/*
What a path leads to: a component of this chart, a Service that somebody else installs, or one of Traefik's own.
In:  context, kind, key, given ({component} or {service}, weight).
Out: {type: component|service|traefik, name, port, scheme, sticky, component, podSelector, podPort, weight …} as JSON.
*/}}
{{- define "portico.lib.model.backend" -}}
{{- $context := .context -}}
{{- $given := .given -}}
{{- include "portico.lib.backend.validate" . -}}
{{- $backend := dict -}}
{{- if $given.component -}}
  {{- range $context.model.components -}}
    {{- if eq .name $given.component -}}
      {{- $backend = dict "type" "component" "component" .name "name" .resource "port" .port "podPort" .containerPort "podSelector" .selector -}}
      {{- if .scheme -}}{{- $_ := set $backend "scheme" .scheme -}}{{- end -}}
      {{- if kindIs "map" .sticky -}}{{- $_ := set $backend "sticky" .sticky -}}{{- end -}}
    {{- end -}}
  {{- end -}}
{{- else if $given.service.traefik -}}
  {{- $backend = dict "type" "traefik" "name" $given.service.traefik -}}
{{- else -}}
  {{- $backend = deepCopy $given.service -}}
  {{- $_ := set $backend "type" "service" -}}
  {{- $_ := set $backend "name" (include "portico.lib.text.render" (dict "root" $context.root "text" $given.service.name)) -}}
{{- end -}}
{{- if $given.weight -}}
  {{- $_ := set $backend "weight" $given.weight -}}
{{- end -}}
{{- $_ := set $backend "key" .key -}}
{{- toJson $backend -}}
{{- end -}}
