{{/*
Every mistake in the values that the schema cannot see.
In:  root, apps (of argocd-apps.apps).
Out: nothing.
*/}}
{{- define "argocd-apps.validate" -}}
{{- $values := .root.Values -}}
{{- $wanted := dict
  "namespace" "the namespace that ArgoCD watches, such as argocd"
  "repoURL" "the git repository with the charts"
  "server" "the cluster, such as https://kubernetes.default.svc" -}}
{{- $message := "" -}}
{{- range $key, $what := $wanted -}}
  {{- if not (get $values $key) -}}
    {{- $message = printf "%s is missing: set %s" $key $what -}}
  {{- end -}}
{{- end -}}
{{- if not ($values.project | default dict).name -}}
  {{- $message = "project.name is missing: set the name of the AppProject" -}}
{{- end -}}
{{- range $name, $app := .apps -}}
  {{- if not $app.namespace -}}
    {{- $message = printf "apps.%s has no namespace: set the namespace of its release" $name -}}
  {{- else if not $app.targetRevision -}}
    {{- $message = printf "apps.%s has no targetRevision, and targetRevision names none for all: set a branch, tag or commit" $name -}}
  {{- end -}}
{{- end -}}
{{- if $message -}}
  {{- fail (printf "%s: %s" .root.Chart.Name $message) -}}
{{- end -}}
{{- end -}}
