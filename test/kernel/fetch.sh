#!/bin/sh
# Fetches what the recorder boots, without installing anything: QEMU with the libraries that are
# missing here, busybox, Debian's stock kernel of this suite, and that of a newer suite (which has
# CONFIG_PCI_P2PDMA) where it can be reached. Everything lands in the folder given as $1.
# Needs: Debian 12 or Ubuntu with apt-get and dpkg-deb. The network is used only through apt.
set -eu
cache=$1
newer=${2:-trixie-backports}
mkdir -p "$cache/debs" "$cache/root" "$cache/newer/lists/partial" "$cache/newer/archives/partial"
cache=$(cd "$cache" && pwd)

# $1 folder for the packages; further words: names. `apt-get download` verifies signatures.
download() {
	folder=$1
	shift
	(cd "$folder" && apt-get -o APT::Sandbox::User=root -q download "$@")
}

unpack() {
	for deb in "$1"/*.deb; do dpkg-deb -x "$deb" "$2"; done
}

if [ ! -e "$cache/root/.complete" ]; then
	apt-get -q update
	names=$(apt-get -s -q install --no-install-recommends qemu-system-x86 busybox-static |
		sed -n 's/^Inst \([^ ]*\).*/\1/p')
	# an installed QEMU leaves no names: it is used from the path
	if [ -n "$names" ]; then
		# shellcheck disable=SC2086
		download "$cache/debs" $names
		unpack "$cache/debs" "$cache/root"
	fi
	image=$(apt-cache depends linux-image-amd64 | sed -n 's/^ *Depends: \(linux-image-[0-9].*\)/\1/p')
	mkdir -p "$cache/stock"
	download "$cache/stock" "$image"
	unpack "$cache/stock" "$cache/stock"
	touch "$cache/root/.complete"
fi

if [ ! -e "$cache/newer/.complete" ]; then
	# the site that this machine's own sources name
	site=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
	echo "deb $site $newer main" >"$cache/newer/sources.list"
	private="-o Dir::Etc::SourceList=$cache/newer/sources.list -o Dir::Etc::SourceParts=/dev/null
		-o Dir::State::Lists=$cache/newer/lists -o Dir::Cache=$cache/newer
		-o Dir::Cache::Archives=$cache/newer/archives -o APT::Sandbox::User=root"
	# shellcheck disable=SC2086
	if apt-get $private -q update; then
		image=$(apt-cache $private depends linux-image-amd64 |
			sed -n 's/^ *Depends: \(linux-image-[0-9].*\)/\1/p')
		# from Linux 7 on Debian's image is split: the binary and the modules stand beside it
		parts=$(apt-cache $private depends "$image" |
			sed -n 's/^ *Depends: \(linux-\(binary\|modules\)-[^ ]*\)/\1/p')
		(cd "$cache/newer" && apt-get $private -q download "$image" $parts)
		unpack "$cache/newer" "$cache/newer"
		touch "$cache/newer/.complete"
	else
		echo "the suite $newer cannot be reached: p2pmem will not be recorded" >&2
	fi
fi
