{{/*
One Ingress or IngressRoute as its author means it.
In:  context (root, values, environment, model), kind (ingress or route), template (the public one that prints
     it), defaults (names under portico.defaults), key, name (may be empty), entry.
Out: {key, name, kind, template, resource, hosts, settings, middlewares, annotations, labels, paths} as JSON.
*/}}
{{- define "portico.lib.model.entry" -}}
{{- $context := .context -}}
{{- $root := $context.root -}}
{{- $entry := include "portico.lib.model.merged" (dict "values" $context.values "defaults" .defaults "entry" .entry) | fromJson -}}
{{- $settings := include "portico.lib.model.settings" (dict "root" $root "levels" (list
  (dict "key" "global.portico" "map" $context.environment)
  (dict "key" "portico" "map" $context.values)
  (dict "key" .key "map" $entry))) | fromJson -}}
{{- $hosts := include "portico.lib.model.hosts" (dict "context" $context "key" .key "entry" $entry) | fromJsonArray -}}
{{- $result := dict
  "key" .key "name" .name "kind" .kind "template" .template
  "resource" (include "portico.lib.name.join" (list $context.model.fullname .name .kind))
  "hosts" $hosts
  "settings" $settings
  "middlewares" ($entry.middlewares | default list) -}}
{{- range $map := list "annotations" "labels" -}}
  {{- $_ := set $result $map (include "portico.lib.text.renderMap" (dict "root" $root "map" (get $entry $map | default dict)) | fromJson) -}}
{{- end -}}
{{- include "portico.lib.annotations.validate" (dict "root" $root "entry" $result) -}}
{{- $_ := set $result "paths" (include "portico.lib.model.paths" (dict
  "context" $context "kind" .kind "key" .key "said" .entry "entry" $entry "hosts" $hosts) | fromJsonArray) -}}
{{- toJson $result -}}
{{- end -}}
