{{/*
One path of an Ingress, or one rule of an IngressRoute, with what stands behind it.
In:  context, kind, key, name, entry (what the author says of it), hosts.
Out: {key, name, path, pathType, match, priority, middlewares, backends} as JSON.
*/}}
{{- define "portico.lib.model.path" -}}
{{- $context := .context -}}
{{- $root := $context.root -}}
{{- $given := include "portico.lib.model.merged" (dict "values" $context.values "defaults" (eq .kind "route" | ternary list (list "path")) "entry" .entry) | fromJson -}}
{{- $path := pick $given "priority" -}}
{{- $_ := set $path "pathType" ($given.pathType | default "Prefix") -}}
{{- $_ := set $path "key" .key -}}
{{- $_ := set $path "name" .name -}}
{{- if .name -}}
  {{- $_ := set $path "middlewares" ($given.middlewares | default list) -}}
{{- end -}}
{{- range $text := list "path" "match" -}}
  {{- if get $given $text -}}
    {{- $_ := set $path $text (include "portico.lib.text.render" (dict "root" $root "text" (get $given $text)) | trim) -}}
  {{- end -}}
{{- end -}}
{{- include "portico.lib.path.validate" (dict "root" $root "kind" .kind "path" $path "hosts" .hosts "entry" .entry) -}}
{{- $backends := list -}}
{{- if $given.services -}}
  {{- if or $given.component $given.service -}}
    {{- include "portico.lib.fail" (dict "root" $root "message" (printf
      "%s has services beside a component or a service, and a request goes to one or is shared out: keep one of the two" .key)) -}}
  {{- end -}}
  {{- range $name, $service := $given.services -}}
    {{- $backends = append $backends (include "portico.lib.model.backend" (dict
      "context" $context "kind" $.kind "key" (printf "%s.services.%s" $.key $name) "given" $service) | fromJson) -}}
  {{- end -}}
{{- else -}}
  {{- $backends = list (include "portico.lib.model.backend" (dict
    "context" $context "kind" .kind "key" .key "given" $given) | fromJson) -}}
{{- end -}}
{{- $_ := set $path "backends" $backends -}}
{{- toJson $path -}}
{{- end -}}
