{{/*
The prefix of every resource's name, by Helm's usual rule: fullnameOverride, or the release's name where it
holds the chart's, or both. Dots and capitals, which a release may have and a Service may not, become dashes and small
letters; what still is no DNS-1035 label is refused.
In:  root, values, environment.
Out: the name.
*/}}
{{- define "portico.lib.name.full" -}}
{{- $chart := .values.nameOverride | default .root.Chart.Name -}}
{{- $release := include "portico.lib.name.release" . -}}
{{- $full := contains $chart $release | ternary $release (printf "%s-%s" $release $chart) -}}
{{- if .values.fullnameOverride -}}
  {{- $full = include "portico.lib.text.render" (dict "root" .root "text" .values.fullnameOverride) -}}
{{- end -}}
{{- $full = $full | lower | replace "." "-" | replace "_" "-" | trunc 63 | trimSuffix "-" -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]*[a-z0-9])?$" $full) -}}
  {{- include "portico.lib.fail" (dict "root" .root "message" (printf
    "resources cannot be called %q, which is no DNS-1035 label (a small letter, then small letters, digits and dashes): set portico.fullnameOverride" $full)) -}}
{{- end -}}
{{- $full -}}
{{- end -}}
