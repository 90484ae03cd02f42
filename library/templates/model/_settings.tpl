{{/*
What an environment, a chart and an entry may each say about routers: the strongest level that says something wins.
Within tls, clusterIssuer and issuer exclude each other, so a level that names one silences the other below it.
In:  root, levels: a list of {key, map}, weakest first.
Out: {ingressClassName, entryPoints, tls: {enabled, requestCertificate, secretName, clusterIssuer or issuer}} as JSON.
*/}}
{{- define "portico.lib.model.settings" -}}
{{- $root := .root -}}
{{- $tls := dict -}}
{{- $settings := dict "tls" $tls -}}
{{- range .levels -}}
  {{- $level := deepCopy .map -}}
  {{- include "portico.lib.map.prune" (dict "map" $level) -}}
  {{- range $name := list "ingressClassName" "entryPoints" -}}
    {{- if hasKey $level $name -}}
      {{- $_ := set $settings $name (get $level $name) -}}
    {{- end -}}
  {{- end -}}
  {{- $own := $level.tls | default dict -}}
  {{- if and $own.clusterIssuer $own.issuer -}}
    {{- include "portico.lib.fail" (dict "root" $root "message" (printf
      "%s.tls names two issuers, clusterIssuer %q and issuer %q, and a certificate has one: keep one of the two"
      .key $own.clusterIssuer $own.issuer)) -}}
  {{- end -}}
  {{- if or $own.clusterIssuer $own.issuer -}}
    {{- $_ := unset $tls "clusterIssuer" -}}
    {{- $_ := unset $tls "issuer" -}}
  {{- end -}}
  {{- range $name, $value := $own -}}
    {{- $_ := set $tls $name (kindIs "string" $value | ternary (include "portico.lib.text.render" (dict "root" $root "text" $value)) $value) -}}
  {{- end -}}
{{- end -}}
{{- toJson $settings -}}
{{- end -}}
