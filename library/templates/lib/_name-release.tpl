{{/*
The release that names, labels and selectors speak of: the chart's own name where the environment says
releasePerChart, so that an umbrella's resources equal those of single releases.
In:  root, environment.
Out: the name.
*/}}
{{- define "portico.lib.name.release" -}}
{{- eq (toString .environment.releasePerChart) "true" | ternary .root.Chart.Name .root.Release.Name -}}
{{- end -}}
