// The walkthrough "Run the argument": from the sample to a result that can be posted.

/** One step; `media` is a file under media/. */
export interface WalkthroughStep {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly media: { readonly image: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}

export const WALKTHROUGH = 'start';

export const steps: readonly WalkthroughStep[] = [
	{
		id: 'sample',
		title: 'Open a thread',
		description:
			'A thread is mail as you have it: an mbox, a saved message, a patch, or a list archive page copied as text.\n[Open the Sample Thread](command:maplore.openSample)\nYour own: open the file and run **Maplore: Explore Thread**.',
		media: {
			image: 'media/walkthrough/thread.svg',
			altText: 'A mail with nested quotes, each stretch drawn in the colour of who wrote it',
		},
		completionEvents: ['onCommand:maplore.openSample', 'onCommand:maplore.explore'],
	},
	{
		id: 'claims',
		title: 'See who claims what',
		description:
			'Above each testable claim stands what a run of the model says of it. The same claims are listed by turn in the Claims view.\n[Show Claims](command:maplore.claims.focus)',
		media: {
			image: 'media/walkthrough/claims.svg',
			altText: 'A line of mail with a verdict above it',
		},
		completionEvents: ['onView:maplore.claims'],
	},
	{
		id: 'run',
		title: 'Run the experiment',
		description:
			'Click a verdict: the panel runs the experiment behind it, step by step, with the kernel function and the rule of each step. Change a parameter and see when the verdict flips.\n[Open Panel](command:maplore.openPanel)',
		media: {
			image: 'media/walkthrough/run.svg',
			altText: 'Two traces side by side under a row of parameters',
		},
		completionEvents: ['onCommand:maplore.runClaim', 'onCommand:maplore.openPanel'],
	},
	{
		id: 'box',
		title: 'Make it your machine',
		description:
			'Experiments start from your kernel, topology and IOMMU mode.\n[Set My Box](command:maplore.myBox)',
		media: {
			image: 'media/walkthrough/box.svg',
			altText: 'A root complex with a switch, and two devices below it',
		},
		completionEvents: ['onCommand:maplore.myBox', 'onSettingChanged:maplore.myBox.profile'],
	},
];
