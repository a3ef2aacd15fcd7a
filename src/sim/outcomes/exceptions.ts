/** A cell where the model is known to differ from a recorded kernel, and why it is left so. */
export interface Exception {
	/** `6.12 off bar_sysfs mlock`: kernel, IOMMU, kind, operation. */
	readonly cell: string;
	readonly reason: string;
}

/** Every known disagreement with what recorded kernels answered; the conformance test reads it. */
export const exceptions: readonly Exception[] = [];
