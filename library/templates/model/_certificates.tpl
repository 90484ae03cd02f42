{{/*
Shares out the TLS secrets. Entries with the same hosts share one secret, and exactly one object asks cert-manager for
it, because cert-manager refuses a Certificate that two Ingresses claim: the first Ingress by name, or a
Certificate where only IngressRoutes want it (cert-manager does not read those).
In:  the context; sets tls {secretName, hosts} and issuer {annotation, name} on the objects of its model.
Out: the certificates to write, a list of {name, hosts, issuer: {kind, name}} as JSON.
*/}}
{{- define "portico.lib.model.certificates" -}}
{{- $context := . -}}
{{- $secrets := dict -}}
{{- $names := list -}}
{{- $owners := dict "byHosts" dict "byName" dict -}}
{{- range $object := concat .model.ingresses .model.routes -}}
  {{- if $object.settings.tls.enabled -}}
    {{- $name := include "portico.lib.secret.name" (dict "context" $context "object" $object "owners" $owners) -}}
    {{- $_ := set $object "tls" (dict "secretName" $name "hosts" $object.hosts) -}}
    {{- $secret := get $secrets $name | default (dict "name" $name "hosts" list "users" list) -}}
    {{- $_ := set $secret "hosts" (concat $secret.hosts $object.hosts | uniq | sortAlpha) -}}
    {{- $_ := set $secret "users" (append $secret.users $object) -}}
    {{- $_ := set $secrets $name $secret -}}
  {{- end -}}
{{- end -}}
{{- $certificates := list -}}
{{- range $name, $secret := $secrets -}}
  {{- $issuer := include "portico.lib.secret.issuer" (dict "context" $context "secret" $secret) | fromJson -}}
  {{- if $issuer.name -}}
    {{- $claimed := false -}}
    {{- range $user := $secret.users -}}
      {{- if and (eq $user.kind "ingress") $user.settings.tls.requestCertificate (not $claimed) -}}
        {{- $claimed = true -}}
        {{- $_ := set $user "issuer" $issuer -}}
        {{- $_ := set $user.tls "hosts" $secret.hosts -}}
      {{- end -}}
    {{- end -}}
    {{- if not $claimed -}}
      {{- $certificates = append $certificates (dict "name" $name "hosts" $secret.hosts "issuer" $issuer "labels" dict) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- toJson $certificates -}}
{{- end -}}
