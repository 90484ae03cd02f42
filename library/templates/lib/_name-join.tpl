{{/*
Joins the parts of a resource's name with dashes. Names longer than a DNS label (63 characters) are cut and
end in a hash of the whole, so that two long names never become one.
In:  a list of texts; empty ones are left out.
Out: the name.
*/}}
{{- define "portico.lib.name.join" -}}
{{- $name := join "-" (compact .) -}}
{{- if gt (len $name) 63 -}}
  {{- $name = printf "%s-%s" ($name | trunc 54 | trimSuffix "-") ($name | sha256sum | trunc 8) -}}
{{- end -}}
{{- $name -}}
{{- end -}}
