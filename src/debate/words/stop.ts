/** Words too common to tell what a sentence is about. */
export const CONTENT_STOP: ReadonlySet<string> = new Set(
	`a an the this that these those it its they them their we us our you your i me my he she his her one some any all each
	both either neither no not nor or and but so if then else than as at by for from in into of off on onto out over to up
	with without within about above after again also am are be been being before below between can could did do does doing
	down during few had has have having here how just may might more most much must need never now only other own same
	should still such there though through too under until very was were well what when where which while who why will
	would yes yet really quite even already always because since however anyway actually maybe perhaps probably like get
	got make made thing things way lot something anything nothing way kind sort bit`.split(/\s+/),
);
