// The peer of the log's check: reads the bundles of a C2SP tlog-tiles folder and folds their hashes to the root, with
// nothing but golang.org/x/mod/sumdb/tlog. Arguments: folder, size. Prints entries per second and the root.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

const bundleWidth = 256

func bundlePath(folder string, index, size int64) (string, int) {
	width := min(bundleWidth, int(size-index*bundleWidth))
	path := tlog.Tile{H: 8, L: 0, N: index, W: width}.Path()
	return filepath.Join(folder, strings.Replace(path, "tile/8/0/", "tile/entries/", 1)), width
}

func main() {
	folder := os.Args[1]
	size, err := strconv.ParseInt(os.Args[2], 10, 64)
	if err != nil {
		panic(err)
	}
	began := time.Now()
	var stack []tlog.Hash
	var count int64
	for index := int64(0); index*bundleWidth < size; index++ {
		path, width := bundlePath(folder, index, size)
		bytes, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		for range make([]struct{}, width) {
			length := int(binary.BigEndian.Uint16(bytes))
			hash := tlog.RecordHash(bytes[2 : 2+length])
			bytes = bytes[2+length:]
			for rest := count; rest&1 == 1; rest >>= 1 {
				hash = tlog.NodeHash(stack[len(stack)-1], hash)
				stack = stack[:len(stack)-1]
			}
			stack = append(stack, hash)
			count++
		}
	}
	root := stack[len(stack)-1]
	for i := len(stack) - 2; i >= 0; i-- {
		root = tlog.NodeHash(stack[i], root)
	}
	fmt.Printf("{\"per_s\": %.0f, \"root\": %q}\n", float64(size)/time.Since(began).Seconds(), root.String())
}
