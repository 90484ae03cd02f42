{{/*
Fails for a host that no request could ever carry: DNS names in small letters only, with `*` as a whole first
label at the most (traefik: matchers, Host).
In:  root, key (where it stands), host.
Out: nothing.
*/}}
{{- define "portico.lib.host.check" -}}
{{- $label := "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?" -}}
{{- if or (gt (len .host) 253) (not (regexMatch (printf "^([*][.])?%s([.]%s)*$" $label $label) .host)) -}}
  {{- include "portico.lib.fail" (dict "root" .root "message" (printf
    "%s is %q, which is no DNS name: write small letters, digits, dashes and dots, without scheme, port or path (app.example.com, or *.example.com)"
    .key .host)) -}}
{{- end -}}
{{- end -}}
