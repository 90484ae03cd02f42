{{/*
The metadata of a resource. Without the release's name, so that it is the same in an umbrella.
In:  root, name.
Out: the map as JSON.
*/}}
{{- define "argocd-apps.metadata" -}}
{{- toJson (dict
  "name" .name
  "namespace" .root.Values.namespace
  "labels" (dict
    "app.kubernetes.io/name" .root.Chart.Name
    "app.kubernetes.io/managed-by" .root.Release.Service
    "helm.sh/chart" (printf "%s-%s" .root.Chart.Name .root.Chart.Version))) -}}
{{- end -}}
