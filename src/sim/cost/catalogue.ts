import { cpuParameters } from './cpu';
import { faultParameters } from './faults';
import { iommuParameters } from './iommu';
import { hopParameters, linkParameters } from './links';
import { memoryParameters, mmioParameters } from './memory';
import type { Parameter } from './parameter';
import { rootComplexParameters } from './rootComplex';

const table = {
	...linkParameters,
	...hopParameters,
	...rootComplexParameters,
	...iommuParameters,
	...cpuParameters,
	...faultParameters,
	...memoryParameters,
	...mmioParameters,
};

export type ParameterId = keyof typeof table;

/** Every number of the cost model, by id. */
export const parameters: Readonly<Record<ParameterId, Parameter>> = table;

/** Ids in a fixed order. */
export const parameterIds = Object.keys(table) as readonly ParameterId[];

export const isParameterId = (id: string): id is ParameterId => Object.hasOwn(table, id);
