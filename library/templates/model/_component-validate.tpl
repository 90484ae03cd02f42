{{/*
Every mistake in a component that the schema cannot see.
In:  root, component.
Out: nothing.
*/}}
{{- define "portico.lib.component.validate" -}}
{{- $component := .component -}}
{{- $image := $component.image | default dict -}}
{{- $message := "" -}}
{{- if not $image.repository -}}
  {{- $message = printf "%s.image has no repository: set image.repository, such as registry.example.com/team/%s" $component.key $component.name -}}
{{- else if not $component.port -}}
  {{- $message = printf "%s has no port: set port, the port of its Service" $component.key -}}
{{- else if not $component.portName -}}
  {{- $message = printf "%s has no portName, and probes and the Service name the port by it: set portName, such as http" $component.key -}}
{{- else if eq (toString $image.tag) "latest" -}}
  {{- $message = printf "%s.image.tag is \"latest\", which says nothing about what runs: name a version, or leave tag out for the chart's appVersion" $component.key -}}
{{- else if not (or $image.tag $image.digest .root.Chart.AppVersion) -}}
  {{- $message = printf "%s.image has no tag, and Chart.yaml has no appVersion to take its place: set one of the two" $component.key -}}
{{- end -}}
{{- if $message -}}
  {{- include "portico.lib.fail" (dict "root" .root "message" $message) -}}
{{- end -}}
{{- include "portico.lib.sticky.validate" (dict "root" .root "key" $component.key "sticky" $component.sticky) -}}
{{- end -}}
