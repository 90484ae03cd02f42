{{/*
Stops the render with the chart's name, so that an umbrella's user knows whose values are wrong.
In:  root (the chart's context), message (key, value and way out).
*/}}
{{- define "portico.lib.fail" -}}
{{- fail (printf "%s: %s" .root.Chart.Name .message) -}}
{{- end -}}
