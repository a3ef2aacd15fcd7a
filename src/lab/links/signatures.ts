import type { HypothesisId } from '../statements';
import { PEER } from './rule';

/** What words weigh for a hypothesis when no whole phrase says it. */
export interface Signature {
	readonly hypothesis: HypothesisId;
	/** One clause: why the hypothesis bears on such a claim. */
	readonly why: string;
	/** Terms that it can not do without, one of each group. */
	readonly needs: readonly (readonly string[])[];
	/** Groups of which one must be found in the same stretch of the thread. */
	readonly about: readonly (readonly string[])[];
	/** Weight of a term in the claim's own words; negative speaks against it. */
	readonly weights: ReadonlyMap<string, number>;
}

const split = (text: string): string[][] => text.split(' & ').map((group) => group.split(' '));

/** `weights` as it is written down: `3 removal outlive; 1 pin mr`. */
function signature(
	hypothesis: HypothesisId,
	why: string,
	needs: string,
	weights: string,
	about = PEER,
): Signature {
	const map = new Map<string, number>([['process', -2]]);
	for (const entry of weights.split('; ')) {
		const [weight, ...terms] = entry.split(' ');
		for (const term of terms) map.set(term, Number(weight));
	}
	return { hypothesis, why, needs: split(needs), about: split(about), weights: map };
}

/** One signature per hypothesis that people argue about in free words. */
export const SIGNATURES: readonly Signature[] = [
	signature(
		'abi-surface/visible',
		'it is about what userspace comes to rely on',
		'vma uapi visible-to-user & kept-working forever users-rely new-method adds-object',
		'2 uapi forever visible-to-user adds-object users-rely; 1.5 kept-working vma; 1 new-method user-program p2p-map',
		'p2p-map bar & p2p-map vma mr',
	),
	signature(
		'who-flips/only-registrations',
		'it is about which registrations come to succeed',
		'registers mr & more-kinds more-succeeds',
		'2 more-kinds more-succeeds; 1.5 registers; 1 mr vma bar merely',
	),
	signature(
		'swap-backend/same-trace',
		'it is about what a program can tell from outside',
		'unseen internal invisible-to-user changeable & user-program kernel-api internal dma-map registers',
		'2 invisible-to-user internal changeable; 1.5 unseen user-program; 1 registers vma mr kernel-api dma-map; -2 vfio dma-buf',
	),
	signature(
		'mr-fields/dma-addresses-suffice',
		'it is about what a registration is made of',
		'mr rdma-driver software-driver software & dma-map page struct-page needs-page addresses-only',
		'3 software-driver; 2 mr addresses-only page-blind; 1.5 rdma-driver needs-page no-page software track; 1 dma-map merely bus-address; 0.5 page importing; -1 o-direct block gup',
		'p2p-map bar dma-buf struct-page & dma-map p2p-map',
	),
	signature(
		'touch-points/importer-more',
		'it is about how much must be added where',
		'importers many-callers consumer importing & adds-code must-change new-interface',
		'2 adds-code many-callers; 1.5 importers new-interface must-change; 1 vma struct-page p2p-map importing; -1 o-direct performance',
		'p2p-map bar & struct-page vma p2p-map',
	),
	signature(
		'special-care/no-free-design',
		'it is about telling such memory apart',
		'special apart aware hooks & bar p2p-map io-memory',
		'3 special; 2 hooks apart; 1 aware gup all-gup many-callers bar p2p-map page duty; 0.5 io-memory; -1 fs-dax refcount performance',
	),
	signature(
		'coexist/independent',
		'it is about having one design and the other',
		'one-or-other both keeps-out later-too & struct-page vma page dma-buf & one-or-other both keeps-out vma mr',
		'2 one-or-other both; 1.5 keeps-out later-too; 1 vma struct-page mr block dma-buf; 0.5 page; -2 refcount unplug to-remove',
		'struct-page p2p-map dma-buf & vma mr p2p-map',
	),
	signature(
		'odirect-chain/more-than-pages',
		'it is about what it takes besides pages',
		'o-direct gup block & page struct-page p2p-map bar & first-step not-work alone flow-piece',
		'2 o-direct flow-piece; 1.5 alone; 1 first-step not-work gup block p2p-map struct-page page iommu bar; -1.5 longterm lease fs-dax performance refcount',
		'o-direct block & p2p-map bar',
	),
	signature(
		'resource-vs-sg/resource-errs',
		'it is about the address and the route that a mapping gives',
		'bus-address dma-map resource offset pci-bus phys-address bar switch host-bridge & seen-at wrong differs-by-device routed same-side acs offset',
		'2.5 resource; 2 seen-at; 1.2 differs-by-device; 1.5 bus-address offset acs pci-bus phys-address wrong; 1.5 routed same-side; 1 host-bridge switch iommu dma-map bar; -4 range-compare; -2 struct-page page traffic speed sgl; -1 nvme',
		'p2p-map bar',
	),
	signature(
		'gup-family/page-needed',
		'it is about everything that uses GUP',
		'gup gup-client all-gup & fail-all gup-blocked to-refuse not-work',
		'2 gup all-gup; 1.5 gup-client pfnmap; 1 fail-all to-refuse not-work no-page vma; -2 longterm refcount lease fs-dax performance unplug special; -1 iommu block',
		'vma pfnmap struct-page p2p-map & p2p-map bar pfnmap',
	),
	signature(
		'remove-a-role/three-roles',
		'it is about what struct page is there for',
		'page struct-page dirt & page-role holds-alive dirt going-away',
		'2.5 dirt page-role holds-alive; 1.5 going-away struct-page refcount; 1 role-word page bar io-memory needs-page; -1 removal gup vma performance',
	),
	signature(
		'cpu-touch/cpu-breaks',
		'it is about the CPU touching such memory',
		'cpu-touch-word cpu-work as-memory like-ram & bar io-memory p2p-map page & by-cpu as-memory like-ram not-ram cpu-access odd-machines',
		'2 as-memory like-ram by-cpu not-ram; 1.5 cpu-touch-word; 1 cpu-access bar io-memory sgl harm odd-machines must-not; 0.5 cpu-work p2p-map page; -1.5 refcount performance removal unplug',
		'p2p-map & bar p2p-map',
	),
	signature(
		'memmap-cost/pages-cost-more',
		'it is about the memory that struct pages take',
		'struct-page page bar zone-device size & amount size memory-waste',
		'2 amount memory-waste; 1.5 struct-page memory-cost size to-cost; 1 bar; -1 sgl gup refcount',
	),
	signature(
		'slot-reuse/pages-block-reuse',
		'it is about what a BAR shows at a time',
		'bar & shifting bar-slot window & shifting bar-slot names-object eviction',
		'2.5 bar-slot; 1.5 shifting bar; 1 window names-object page struct-page; 0.5 eviction owner-of-memory; -1.5 removal refcount nvme iommu dma-map',
		'p2p-map struct-page dma-buf & p2p-map bar',
	),
	signature(
		'policy/veto-keeps-working-set',
		'it is about who decides where the memory lives',
		'owner-of-memory & too-many to-control & back-to-host place-of-memory pin',
		'1.5 owner-of-memory too-many back-to-host exporter-policy; 1 to-control place-of-memory eviction pin; -1 struct-page gup refcount',
		'p2p-map dma-buf',
	),
	signature(
		'unplug/revocable-bounded',
		'it is about removing what others still hold',
		'removal to-remove teardown outlive unplug & held drains to-wait lifetime revokes stops-new refcount',
		'3 outlive; 2.5 removal; 2 to-remove teardown; 1.5 drains lifetime stops-new; 1 held to-wait refcount zone-device revokes as-long p2p-map vma; -1.5 performance nvme uapi; -1 fs-dax struct-page',
	),
	signature(
		'path-cost/direct-faster',
		'it is about how fast a way is',
		'speed traffic & way host-bridge switch & transfer p2p-map bar',
		'2 speed traffic; 1.5 way host-bridge switch; 1 transfer p2p-map iommu; -1.5 gup fs-dax refcount page',
		'p2p-map bar',
	),
	signature(
		'mixed-mr/mixed-maps',
		'it is about one list over two kinds of memory',
		'both-kinds mixed one-kind & p2p-map bar place-of-memory cpu-access & mr sgl page one-list',
		'2 mixed one-kind both-kinds; 1.5 one-list mr p2p-map; 1 sgl page; -1.5 gup refcount removal vma process special',
		'p2p-map & mr sgl block',
	),
	signature(
		'vma-seams/hole-only',
		'it is about a registration over several mappings',
		'mr odp & vma-many seams & vma mr',
		'2 vma-many seams; 1.5 mr odp vma; -2 fs-dax',
		'p2p-map vma & mr odp',
	),
	signature(
		'revoke-vs-pin/obeying-safe',
		'it is about letting go instead of pinning',
		'pin longterm odp & no-faults instead obey to-notice & importing mr odp dma-buf',
		'2 pin no-faults; 1.5 instead obey odp move-notify; 1 importing mr to-notice to-move dma-buf; -1.5 zone-device fs-dax refcount removal gup',
		'p2p-map dma-buf mr & p2p-map dma-buf bar',
	),
	signature(
		'inverted-flow/page-less-accepted',
		'it is about tables that are mapped and have no pages',
		'gives-addresses mapped-table bare-addresses takes-addresses & consumer gup block dma-buf mr',
		'2 mapped-table bare-addresses takes-addresses; 1.5 gives-addresses; 1 no-page dma-map gup block sgl dma-buf consumer; -1.5 refcount vma removal performance offset host-bridge',
		'p2p-map & dma-map block sgl',
	),
	signature(
		'doorbell-odirect/rings',
		'it is about data that meets a doorbell',
		'doorbell stray & io-op o-direct & doorbell bar',
		'2.5 doorbell; 1.5 stray o-direct; 1 io-op bar page; -2 to-cost performance mr',
		'p2p-map o-direct',
	),
	signature(
		'rfc-asposted/never-maps',
		'it is about a helper that never grants anything',
		'helper & gives-same always-false & p2p-map helper',
		'2 always-false second-test; 1.5 gives-same p2p-map; 1 helper; -2 gup refcount zone-device struct-page vma dma-map',
		'p2p-map',
	),
];
