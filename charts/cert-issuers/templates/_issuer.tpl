{{/*
One ClusterIssuer: ACME, DNS-01 through Cloudflare. cert-manager makes the Secret of the account's key, and reads the
token's Secret in its own namespace.
In:  root, name, issuer {server}.
Out: the object as JSON.
*/}}
{{- define "cert-issuers.issuer" -}}
{{- $values := .root.Values -}}
{{- $labels := dict
  "app.kubernetes.io/name" .root.Chart.Name
  "app.kubernetes.io/managed-by" .root.Release.Service
  "helm.sh/chart" (printf "%s-%s" .root.Chart.Name .root.Chart.Version) -}}
{{- $token := dict "name" $values.cloudflare.secret "key" $values.cloudflare.key -}}
{{- $solver := dict
  "selector" (dict "dnsZones" $values.zones)
  "dns01" (dict "cloudflare" (dict "apiTokenSecretRef" $token)) -}}
{{- toJson (dict
  "apiVersion" "cert-manager.io/v1"
  "kind" "ClusterIssuer"
  "metadata" (dict "name" .name "labels" $labels)
  "spec" (dict "acme" (dict
    "email" $values.email
    "server" .issuer.server
    "privateKeySecretRef" (dict "name" (printf "%s-account-key" .name))
    "solvers" (list $solver)))) -}}
{{- end -}}
