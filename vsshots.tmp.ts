import { Workbench } from './test/host/e2e/workbench.ts';
async function main() {
	for (const [theme, name] of [['Default Dark Modern', 'dark'], ['Default Light Modern', 'light'], ['Default High Contrast', 'hc']] as const) {
		const w = await Workbench.open({ width: 1260, height: 1400, settings: { 'workbench.colorTheme': theme, 'window.menuBarVisibility': 'hidden' } });
		try {
			await w.command('Maplore: Open Sample Thread');
			await w.lens(/Supported/).first().waitFor();
			await (await w.findLens('only for pinned and ODP')).click();
			await w.panel.locator('.trace-row').first().waitFor();
			await w.page.keyboard.press('Control+b');
			await w.command('View: Close Other Editor Groups').catch(() => w.command('View: Close Editors in Other Groups'));
			await w.page.waitForTimeout(800);
			for (const [width, label] of [[1260, '1200'], [460, '400']] as const) {
				await w.page.setViewportSize({ width, height: width < 500 ? 1600 : 1400 });
				for (const tab of ['experiment', 'compare', 'debate']) {
					await w.panel.locator(`#tab-${tab}`).click();
					await w.page.waitForTimeout(1500);
					await w.page.screenshot({ path: `/tmp/vs-${name}-${label}-${tab}.png` });
				}
			}
		} catch (e) { console.log(name, String(e).slice(0, 500)); await w.page.screenshot({ path: `/tmp/vs-${name}-failed.png` }); }
		await w.close();
	}
}
void main();
