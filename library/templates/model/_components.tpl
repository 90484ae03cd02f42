{{/*
The chart's own workloads, each with its defaults, its names and its selector.
In:  root, values, environment, model.
Out: a list of components, by name, as JSON.
*/}}
{{- define "portico.lib.model.components" -}}
{{- $root := .root -}}
{{- $values := .values -}}
{{- $model := .model -}}
{{- $components := list -}}
{{- range include "portico.lib.model.entries" (dict "root" $root "values" $values "single" "" "plural" "components") | fromJsonArray -}}
  {{- $component := include "portico.lib.model.merged" (dict "values" $values "defaults" (list "component") "entry" .entry) | fromJson -}}
  {{- $_ := set $component "key" .key -}}
  {{- $_ := set $component "name" .name -}}
  {{- $_ := set $component "resource" (include "portico.lib.name.join" (list $model.fullname .name)) -}}
  {{- $_ := set $component "selector" (include "portico.lib.labels.selector" (dict "names" $model.selector "component" .name) | fromJson) -}}
  {{- include "portico.lib.component.validate" (dict "root" $root "component" $component) -}}
  {{- $_ := set $component "containerPort" ($component.containerPort | default $component.port) -}}
  {{- $components = append $components $component -}}
{{- end -}}
{{- toJson $components -}}
{{- end -}}
