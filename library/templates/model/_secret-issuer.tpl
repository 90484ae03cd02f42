{{/*
Who issues a secret's certificate. All its users must agree, as one certificate has one issuer.
In:  context, secret {name, hosts, users}.
Out: {annotation, kind, name} as JSON; an empty map where cert-manager is not to be asked.
*/}}
{{- define "portico.lib.secret.issuer" -}}
{{- $root := .context.root -}}
{{- $secret := .secret -}}
{{- $issuer := dict -}}
{{- $asker := "" -}}
{{- range $user := .secret.users -}}
  {{- $tls := $user.settings.tls -}}
  {{- if $tls.requestCertificate -}}
    {{- $said := dict "annotation" "cert-manager.io/cluster-issuer" "kind" "ClusterIssuer" "name" $tls.clusterIssuer -}}
    {{- if $tls.issuer -}}
      {{- $said = dict "annotation" "cert-manager.io/issuer" "kind" "Issuer" "name" $tls.issuer -}}
    {{- end -}}
    {{- $message := "" -}}
    {{- if not $said.name -}}
      {{- $message = printf "%s asks for a certificate, and no issuer is named: set tls.clusterIssuer or tls.issuer (also global.portico.tls), or tls.requestCertificate: false where secret %s is made by hand" $user.key $secret.name -}}
    {{- else if not $user.hosts -}}
      {{- $message = printf "%s asks for a certificate, and the hosts cannot be read from match: set hosts" $user.key -}}
    {{- else if and $issuer.name (ne (toJson $issuer) (toJson $said)) -}}
      {{- $message = printf "%s and %s share secret %s and name different issuers, %s and %s: name the same one, or give one of them tls.secretName" $asker $user.key $secret.name $issuer.name $said.name -}}
    {{- end -}}
    {{- if $message -}}
      {{- include "portico.lib.fail" (dict "root" $root "message" $message) -}}
    {{- end -}}
    {{- $issuer = $said -}}
    {{- $asker = $user.key -}}
  {{- end -}}
{{- end -}}
{{- toJson $issuer -}}
{{- end -}}
