{{/*
The probes of a container: an HTTP request where a path is set, else a connection to the port.
In:  a component.
Out: {readinessProbe, livenessProbe} as JSON.
*/}}
{{- define "portico.lib.deployment.probes" -}}
{{- $probe := .probe | default dict -}}
{{- $probes := dict -}}
{{- if and $probe (ne (toString $probe.enabled) "false") -}}
  {{- $check := omit $probe "enabled" "path" -}}
  {{- if $probe.path -}}
    {{- $_ := set $check "httpGet" (dict "path" $probe.path "port" .portName) -}}
  {{- else -}}
    {{- $_ := set $check "tcpSocket" (dict "port" .portName) -}}
  {{- end -}}
  {{- $probes = dict "readinessProbe" $check "livenessProbe" $check -}}
{{- end -}}
{{- toJson $probes -}}
{{- end -}}
