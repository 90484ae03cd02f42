{{/*
Every mistake in a path or a rule that the schema cannot see.
In:  root, kind, path (rendered), hosts, entry (as written).
Out: nothing.
*/}}
{{- define "portico.lib.path.validate" -}}
{{- $path := .path -}}
{{- $message := "" -}}
{{- if $path.match -}}
  {{- if .entry.path -}}
    {{- $message = printf "%s has match beside path, and the library writes the rule from a path: keep one of the two" $path.key -}}
  {{- else if contains "\n" $path.match -}}
    {{- $message = printf "%s.match has a line break, which ends a rule in Traefik: write it on one line (YAML's >- folds lines)" $path.key -}}
  {{- else if contains "\r" $path.match -}}
    {{- $message = printf "%s.match has a carriage return, which Traefik takes for a part of the rule: save the file with LF line ends" $path.key -}}
  {{- end -}}
{{- else if not .hosts -}}
  {{- $message = printf "%s has no host: set host there, or portico.host for the whole chart" $path.key -}}
{{- else if and (eq .kind "ingress") (not $path.path) -}}
  {{- $message = printf "%s has no path: set path, such as /" $path.key -}}
{{- else if and $path.path (not (regexMatch "^/[^`\\s]*$" $path.path)) -}}
  {{- $message = printf "%s.path is %q, and a path begins with / and holds no white space and no backtick: mend it" $path.key $path.path -}}
{{- end -}}
{{- if $message -}}
  {{- include "portico.lib.fail" (dict "root" .root "message" $message) -}}
{{- end -}}
{{- end -}}
