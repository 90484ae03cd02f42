{{/*
The id by which an Ingress names a middleware: <namespace>-<name>@kubernetescrd, normalised as Traefik does it
(every run of other characters than letters and digits becomes one dash). A name with @ is an id already.
In:  namespace, name.
Out: the id.
*/}}
{{- define "portico.lib.middleware.id" -}}
{{- if contains "@" .name -}}
  {{- .name -}}
{{- else -}}
  {{- $id := regexReplaceAll "[^\\pL\\pN]+" (printf "%s-%s" .namespace .name) "-" | trimAll "-" -}}
  {{- printf "%s@kubernetescrd" $id -}}
{{- end -}}
{{- end -}}
