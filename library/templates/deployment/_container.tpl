{{/*
The container of a component.
In:  root, component.
Out: the container as JSON.
*/}}
{{- define "portico.lib.deployment.container" -}}
{{- $component := .component -}}
{{- $container := dict
  "name" $component.name
  "image" (include "portico.lib.deployment.image" .)
  "ports" (list (dict "name" $component.portName "containerPort" ($component.containerPort | int) "protocol" "TCP"))
  "volumeMounts" (include "portico.lib.deployment.mounts" $component | fromJsonArray) -}}
{{- if $component.image.pullPolicy -}}
  {{- $_ := set $container "imagePullPolicy" $component.image.pullPolicy -}}
{{- end -}}
{{- if $component.env -}}
  {{- $_ := set $container "env" (include "portico.lib.deployment.env" . | fromJsonArray) -}}
{{- end -}}
{{- range $field, $value := pick $component "command" "args" "envFrom" "resources" "securityContext" -}}
  {{- $_ := set $container $field $value -}}
{{- end -}}
{{- include "portico.lib.map.merge" (dict "into" $container "over" (include "portico.lib.deployment.probes" $component | fromJson)) -}}
{{- toJson $container -}}
{{- end -}}
