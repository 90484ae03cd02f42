{{/*
The image of a component: its tag, else the chart's appVersion; a digest wins over both.
In:  root, component.
Out: the reference.
*/}}
{{- define "portico.lib.deployment.image" -}}
{{- $image := .component.image -}}
{{- $repository := include "portico.lib.text.render" (dict "root" .root "text" $image.repository) -}}
{{- if $image.digest -}}
  {{- printf "%s@%s" $repository $image.digest -}}
{{- else -}}
  {{- printf "%s:%s" $repository (include "portico.lib.text.render" (dict "root" .root "text" ($image.tag | default .root.Chart.AppVersion))) -}}
{{- end -}}
{{- end -}}
