{{/*
The AppProject: this repository only, and only the namespaces and kinds that its charts use.
In:  root, apps (of argocd-apps.apps).
Out: the object as JSON.
*/}}
{{- define "argocd-apps.project" -}}
{{- $values := .root.Values -}}
{{- $project := $values.project -}}
{{- $namespaces := list -}}
{{- range .apps -}}
  {{- $namespaces = append $namespaces .namespace -}}
{{- end -}}
{{- $destinations := list -}}
{{- range append $namespaces $values.namespace | uniq | sortAlpha -}}
  {{- $destinations = append $destinations (dict "server" $values.server "namespace" .) -}}
{{- end -}}
{{- $spec := dict
  "sourceRepos" (list $values.repoURL)
  "destinations" $destinations
  "clusterResourceWhitelist" ($project.clusterKinds | default list)
  "namespaceResourceWhitelist" ($project.namespacedKinds | default list) -}}
{{- if $project.description -}}
  {{- $_ := set $spec "description" $project.description -}}
{{- end -}}
{{- toJson (dict
  "apiVersion" "argoproj.io/v1alpha1"
  "kind" "AppProject"
  "metadata" (include "argocd-apps.metadata" (dict "root" .root "name" $project.name) | fromJson)
  "spec" $spec) -}}
{{- end -}}
