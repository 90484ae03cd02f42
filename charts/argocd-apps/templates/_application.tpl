{{/*
The Application of a chart. Its release is called like the chart, so that names are those of the umbrella.
In:  root, name, app {namespace, targetRevision, valueFiles}.
Out: the object as JSON.
*/}}
{{- define "argocd-apps.application" -}}
{{- $values := .root.Values -}}
{{- $sync := $values.sync | default dict -}}
{{- $helm := dict "releaseName" .name -}}
{{- if .app.valueFiles -}}
  {{- $_ := set $helm "valueFiles" .app.valueFiles -}}
{{- end -}}
{{- $spec := dict
  "project" $values.project.name
  "source" (dict
    "repoURL" $values.repoURL
    "targetRevision" .app.targetRevision
    "path" (printf "charts/%s" .name)
    "helm" $helm)
  "destination" (dict "server" $values.server "namespace" .app.namespace) -}}
{{- if $sync.automated -}}
  {{- $_ := set $spec "syncPolicy" (dict "automated" (dict
    "prune" ($sync.prune | default false)
    "selfHeal" ($sync.selfHeal | default false))) -}}
{{- end -}}
{{- toJson (dict
  "apiVersion" "argoproj.io/v1alpha1"
  "kind" "Application"
  "metadata" (include "argocd-apps.metadata" . | fromJson)
  "spec" $spec) -}}
{{- end -}}
