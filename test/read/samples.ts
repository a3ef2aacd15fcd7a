/** Small sources in our own words, one of each form; tests and fuzzing start from them. */
export const samples: Readonly<Record<string, string>> = {
	page: `[PATCH 2/4] bar: map windows lazily
Ada Quill
ada at example.org
Tue Mar 5 14:20:00 UTC 2019
On Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote:
> On 2019-03-05 11:02 a.m., Ada Quill wrote:
>> The window is mapped when the driver probes, which costs every user of
the device
>> something, used or not.
>
> Who would map it later?

The first fault would. Nobody else needs to know.

More information about the windows
mailing list`,
	mbox: `From mboxrd@z Thu Jan  1 00:00:00 1970
From: Ada Quill <ada@example.org>
Date: Tue, 5 Mar 2019 10:02:00 +0000
Subject: [PATCH v2 1/2] bar: count users
Message-ID: <one@example.org>

Count the users of a window.
>From here on nothing is mapped twice.

Signed-off-by: Ada Quill <ada@example.org>
---
 bar.c | 3 ++-
 1 file changed, 2 insertions(+), 1 deletion(-)

diff --git a/bar.c b/bar.c
index 1111111..2222222 100644
--- a/bar.c
+++ b/bar.c
@@ -1,3 +1,4 @@
 int users;
-int old;
+int fresh;
+int last;
 int end;
-- 
2.30.0

From mboxrd@z Thu Jan  1 00:00:00 1970
From: =?utf-8?q?Ren=C3=A9?= Ode <rene@example.org>
Date: Tue, 5 Mar 2019 12:00:00 +0100
Subject: Re: [PATCH v2 1/2] bar: count users
Message-ID: <two@example.org>
In-Reply-To: <one@example.org>
Content-Type: multipart/mixed; boundary="cut"

--cut
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

On Tue, 5 Mar 2019 10:02:00 +0000, Ada Quill wrote:
> Count the users of a window.
Na=EFve, but =
fine.
--cut
Content-Type: text/plain
Content-Transfer-Encoding: base64

QSBmb290ZXIgb2YgdGhlIGxpc3QuCg==
--cut--
`,
	hypermail: `Re: [RFC] windows on demand

From: Ben Ode
Date: Tue Mar 05 2019 - 09:20:11 EST


On Tue, Mar 5, 2019 at 2:02 PM Ada Quill <ada@example.org> wrote:
>
> Faults are cheap enough.

Measured where?
`,
	threadPage: `Example Archive on lore.example.org
 help / color / mirror / Atom feed
* [PATCH 0/2] bar: windows
@ 2019-03-05 10:02 ada
  2019-03-05 10:02 \` [PATCH 1/2] bar: count ada
                   \` (1 more reply)
  0 siblings, 2 replies; 4+ messages in thread
From: ada @ 2019-03-05 10:02 UTC (permalink / raw)
  To: linux-bar
  Cc: Ben Ode, Cleo Marsh,
	Dora Fenn

From: Ada Quill <ada@example.org>

This set maps windows on demand.
* The first fault maps.
* Nobody else knows.

Ada

^ permalink raw reply	[flat|nested] 4+ messages in thread

* [PATCH 1/2] bar: count
  2019-03-05 10:02 [PATCH 0/2] bar: windows ada
@ 2019-03-05 10:02 \` ada
  2019-03-05 12:10   \` Ben Ode
  0 siblings, 1 reply; 4+ messages in thread
From: ada @ 2019-03-05 10:02 UTC (permalink / raw)
  To: linux-bar

From: Ada Quill <ada@example.org>

Count the users of a window so that it goes away with the last.

^ permalink raw reply	[flat|nested] 4+ messages in thread

* Re: [PATCH 1/2] bar: count
  2019-03-05 10:02 \` [PATCH 1/2] bar: count ada
@ 2019-03-05 12:10   \` Ben Ode
  2019-03-05 13:00     \` Ada Quill
  0 siblings, 1 reply; 4+ messages in thread
From: Ben Ode @ 2019-03-05 12:10 UTC (permalink / raw)
  To: ada; +Cc: linux-bar

On Tue, Mar 05, 2019 at 10:02:00AM +0000, Ada Quill wrote:
> Count the users of a window so that it goes away with the last.

Measured where?

^ permalink raw reply	[flat|nested] 4+ messages in thread

* Re: [PATCH 1/2] bar: count
  2019-03-05 12:10   \` Ben Ode
@ 2019-03-05 13:00     \` Ada Quill
  0 siblings, 0 replies; 4+ messages in thread
From: Ada Quill @ 2019-03-05 13:00 UTC (permalink / raw)
  To: Ben Ode; +Cc: linux-bar

> > Count the users of a window so that it goes away with the last.
> Measured where?

On my machine.

^ permalink raw reply	[flat|nested] 4+ messages in thread

end of thread, other threads:[~2019-03-05 13:00 UTC | newest]

Thread overview: 4+ messages (download: mbox.gz follow: Atom feed)
-- links below jump to the message on this page --
2019-03-05 10:02 [PATCH 0/2] bar: windows ada
2019-03-05 10:02 \` [PATCH 1/2] bar: count ada
2019-03-05 12:10   \` Ben Ode
2019-03-05 13:00     \` Ada Quill

This is an external index of several public inboxes,
see mirroring instructions on how to clone and mirror
all data and code used by this external index.
`,
	collapsed: `On Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote: > > > On 2019-03-05 11:02 a.m., Ada Quill wrote: > > The window is mapped when the driver probes, which costs every user of > > the device something, used or not. > > Who would map it later? The first fault would, and nobody else needs to know about it at all. Mapping it earlier only hides the cost from those who look.`,
	bare: `On 05.03.19 11:02, Ada Quill wrote:
> -----Original Message-----
> From: Cleo Marsh <cleo@example.org>
> Sent: Monday, March 4, 2019 6:00 PM
> To: Ada Quill <ada@example.org>
> Subject: windows
>
> Do windows move?

They do not.
`,
	patch: `From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001
From: Ada Quill <ada@example.org>
Date: Tue, 5 Mar 2019 10:02:00 +0000
Subject: [RFC PATCH 0 of 2] windows

diff --git "a/quo\\"te.c" "b/quo\\"te.c"
similarity index 90%
rename from "quo\\"te.c"
rename to plain.c
--- "a/quo\\"te.c"
+++ b/plain.c
@@ -1 +1 @@
-x
+y
\\ No newline at end of file
`,
};
