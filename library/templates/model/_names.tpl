{{/*
What all resources of a chart share: names, namespace, labels, annotations, the chart's host, Traefik's place.
In:  root, values, environment.
Out: the beginning of the model as JSON.
*/}}
{{- define "portico.lib.model.names" -}}
{{- $root := .root -}}
{{- $release := include "portico.lib.name.release" . -}}
{{- $name := .values.nameOverride | default $root.Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- $namespace := include "portico.lib.text.render" (dict "root" $root "text" (.values.namespace | default $root.Release.Namespace)) -}}
{{- $labels := dict
  "app.kubernetes.io/name" $name
  "app.kubernetes.io/instance" $release
  "app.kubernetes.io/managed-by" $root.Release.Service
  "helm.sh/chart" (printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-") -}}
{{- if $root.Chart.AppVersion -}}
  {{- $_ := set $labels "app.kubernetes.io/version" ($root.Chart.AppVersion | replace "+" "_" | trunc 63 | trimSuffix "-") -}}
{{- end -}}
{{- $own := .values.labels | default dict -}}
{{- include "portico.lib.map.prune" (dict "map" $own) -}}
{{- include "portico.lib.map.merge" (dict "into" $labels "over" (include "portico.lib.text.renderMap" (dict "root" $root "map" $own) | fromJson)) -}}
{{- $annotations := .values.annotations | default dict -}}
{{- include "portico.lib.map.prune" (dict "map" $annotations) -}}
{{- $model := dict
  "chart" $root.Chart.Name
  "fullname" (include "portico.lib.name.full" .)
  "namespace" $namespace
  "selector" (dict "name" $name "instance" $release)
  "labels" $labels
  "annotations" (include "portico.lib.text.renderMap" (dict "root" $root "map" $annotations) | fromJson)
  "traefik" (.environment.traefik | default dict) -}}
{{- if .values.host -}}
  {{- $host := include "portico.lib.text.render" (dict "root" $root "text" .values.host) -}}
  {{- include "portico.lib.host.check" (dict "root" $root "key" "portico.host" "host" $host) -}}
  {{- $_ := set $model "host" $host -}}
{{- end -}}
{{- toJson $model -}}
{{- end -}}
