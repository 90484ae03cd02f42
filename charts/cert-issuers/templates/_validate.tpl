{{/*
Every mistake in the values that the schema cannot see. Issuers that are switched off may be incomplete.
In:  root, issuers (those that are on, by name).
Out: nothing.
*/}}
{{- define "cert-issuers.validate" -}}
{{- $values := .root.Values -}}
{{- $cloudflare := $values.cloudflare | default dict -}}
{{- $message := "" -}}
{{- if not (regexMatch "^[^@[:space:]]+@[^@[:space:]]+$" ($values.email | default "")) -}}
  {{- $message = printf "email is %q, which is no address: set email, such as admin@example.com" ($values.email | default "") -}}
{{- else if not $values.zones -}}
  {{- $message = "zones is empty, and the issuers would answer for every domain: name the domains that Cloudflare holds" -}}
{{- else if not (and $cloudflare.secret $cloudflare.key) -}}
  {{- $message = printf "cloudflare has no %s: set secret and key of the API token" (empty $cloudflare.secret | ternary "secret" "key") -}}
{{- end -}}
{{- range $name, $issuer := .issuers -}}
  {{- if not $issuer.server -}}
    {{- $message = printf "issuers.%s has no server: set the directory of an ACME service, or enabled: false" $name -}}
  {{- end -}}
{{- end -}}
{{- if $message -}}
  {{- fail (printf "%s: %s" .root.Chart.Name $message) -}}
{{- end -}}
{{- end -}}
