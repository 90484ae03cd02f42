{{/*
cors: cross-origin headers. What is not set is left out, as a null list would be refused.
In:  {origins, originsRegex, methods, headers, exposeHeaders, maxAge, credentials}.
Out: the spec as JSON.
*/}}
{{- define "portico.lib.middleware.cors" -}}
{{- $fields := dict
  "origins" "accessControlAllowOriginList"
  "originsRegex" "accessControlAllowOriginListRegex"
  "methods" "accessControlAllowMethods"
  "headers" "accessControlAllowHeaders"
  "exposeHeaders" "accessControlExposeHeaders"
  "maxAge" "accessControlMaxAge"
  "credentials" "accessControlAllowCredentials" -}}
{{- $headers := dict "addVaryHeader" true -}}
{{- range $name, $value := . -}}
  {{- $_ := set $headers (get $fields $name) $value -}}
{{- end -}}
{{- toJson (dict "headers" $headers) -}}
{{- end -}}
