/** One file that the driver renders. */
export interface DrivenTemplate {
  /** Names of the subcharts on the way from the root chart. */
  route: string[];
  /** The template's full name, e.g. `parent/charts/child/templates/x.yaml`. */
  name: string;
  /** The folder that Helm tells as `.Template.BasePath`. */
  basePath: string;
}

/** What a render is told about its release and cluster; it reaches the driver as the last API version. */
export interface DriverJob {
  release: { name: string; namespace: string; revision: number; upgrade: boolean };
  /** How many of the API versions before the last one are the suite's own; Helm's stand before them. */
  apiVersions: number;
  /** What `.Capabilities.KubeVersion` is replaced by; Helm's own has no methods once it stands in a map. */
  kubeVersion?: { Version: string; GitVersion: string; Major: string; Minor: string };
  /** Whether they are, because a template may ask for what differs from Helm's own. */
  replacesCapabilities: boolean;
  /** Whether Helm renders by itself, for the exact place of an error. */
  plain: boolean;
}

/** Marks the driver's result in Helm's error text. */
export const RESULT_MARK = 'helm-unittest-node rendered:';

/** Line of the driver at which the first template is rendered; each further one takes one line. */
const HEADER = [
  // Helm hands one map to all templates of a chart, so what is set here holds for every one of them.
  '{{- define "helm-unittest-node.prepare" -}}{{- $_ := set .context "Release" .release -}}{{- if .replaces -}}{{- $_ := set .context "Capabilities" .capabilities -}}{{- end -}}{{- $all := . -}}{{- range $name, $context := .context.Subcharts -}}{{- template "helm-unittest-node.prepare" (dict "context" $context "release" $all.release "replaces" $all.replaces "capabilities" $all.capabilities) -}}{{- end -}}{{- end -}}',
  '{{- $job := last .Capabilities.APIVersions | b64dec | fromJson -}}{{- $end := sub (len .Capabilities.APIVersions) 1 -}}',
  '{{- $release := dict "Name" $job.release.name "Namespace" $job.release.namespace "Revision" (int $job.release.revision) "IsUpgrade" $job.release.upgrade "IsInstall" (not $job.release.upgrade) "Service" "Helm" -}}',
  `{{- $helm := dict "Version" "v3.21" "GitCommit" "" "GitTreeState" "" "GoVersion" .Capabilities.HelmVersion.GoVersion -}}`,
  '{{- $capabilities := dict "KubeVersion" (default .Capabilities.KubeVersion $job.kubeVersion) "APIVersions" (slice .Capabilities.APIVersions (int (sub $end $job.apiVersions)) (int $end)) "HelmVersion" $helm -}}',
  '{{- template "helm-unittest-node.prepare" (dict "context" . "release" $release "replaces" $job.replacesCapabilities "capabilities" $capabilities) -}}',
  '{{- $files := dict -}}',
  '{{- if not $job.plain -}}',
];

/**
 * Writes the template that takes the place of Helm's own rendering (batch rendering: drivers). Helm renders it
 * first; it puts the suite's release and capabilities in place, renders each template in Helm's order, one a
 * line, and ends the run with the texts, as JSON, in the message of a `fail`: so they come back untouched,
 * neither sorted nor parsed, and no template runs twice.
 */
export function writeDriver(templates: readonly DrivenTemplate[]): string {
  const lines = inHelmsOrder(templates).map(({ route, name, basePath }) => {
    const context = route.map((chart) => `{{- with index .Subcharts ${JSON.stringify(chart)} -}}`).join('');
    const end = '{{- end -}}'.repeat(route.length);
    const template = `{{- $_ := set . "Template" (dict "Name" ${JSON.stringify(name)} "BasePath" ${JSON.stringify(basePath)}) -}}`;
    const render = `{{- $_ := set $files ${JSON.stringify(name)} (include ${JSON.stringify(name)} .) -}}`;
    return `${context}${template}${render}${end}`;
  });
  return [...HEADER, ...lines, `{{- fail (print "${RESULT_MARK}" (toJson $files)) -}}{{- end -}}`].join('\n');
}

/** The template that stands on a line (1-based) of the driver. */
export function templateOnLine(
  templates: readonly DrivenTemplate[],
  line: number,
): DrivenTemplate | undefined {
  return inHelmsOrder(templates)[line - HEADER.length - 1];
}

/** Deepest first, and backwards within one depth, as Helm does; it matters where templates change values. */
function inHelmsOrder(templates: readonly DrivenTemplate[]): DrivenTemplate[] {
  const depth = (template: DrivenTemplate) => template.name.split('/').length;
  return [...templates].sort((a, b) => depth(b) - depth(a) || (a.name < b.name ? 1 : -1));
}
