/** The real kubeconform was asked for and could not be run. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
