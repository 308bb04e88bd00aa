// The same in Go, with net/http. Run: go run clicks.go
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"sort"
	"strconv"
	"time"
)

const mostRetries = 3

var (
	start   = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	end     = time.Date(2026, 1, 31, 23, 59, 59, 0, time.UTC)
	client  = http.Client{Timeout: time.Minute}
	address = regexp.MustCompile(`^(?i)[\da-f.:]+$`)
)

type click struct {
	ID          string    `json:"id"`
	CreatedAt   time.Time `json:"created_at"` // Decoding demands a zone.
	IPAddress   *string   `json:"ip_address"`
	IsBot       bool      `json:"is_bot"`
	IsDuplicate bool      `json:"is_duplicate"`
}

type page struct {
	Data struct {
		Filters struct{ Limit int }
		Summary struct {
			Total *int `json:"clicks_total"`
		}
		Chart []struct {
			Timestamp string
			Clicks    int
		}
		Rows []click
	}
}

// send returns the body of a response, or how long to wait before the same request may work. Below 0 it will not.
func send(path string, retry int) ([]byte, time.Duration, error) {
	base := os.Getenv("ONLY_FANS_API_BASE_URL")
	if base == "" {
		base = "https://app.onlyfansapi.com"
	}
	request, err := http.NewRequest("GET", base+path, nil)
	if err != nil {
		return nil, -1, err
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("Authorization", "Bearer "+os.Getenv("ONLYFANSAPI_API_KEY"))
	wait := 500 * time.Millisecond << retry
	response, err := client.Do(request)
	if err != nil {
		return nil, wait, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, wait, err
	}
	status := response.StatusCode
	if status == 200 {
		return body, 0, nil
	}
	if seconds, failed := strconv.Atoi(response.Header.Get("Retry-After")); failed == nil {
		wait = time.Duration(min(seconds, 60)) * time.Second
	}
	if status != 408 && status != 429 && status < 500 {
		wait = -1
	}
	return nil, wait, fmt.Errorf("%d: %s", status, body)
}

// get repeats what may work the next time: no connection, 408, 429 and 5xx.
func get(path string) page {
	for retry := 0; ; retry++ {
		body, wait, err := send(path, retry)
		if err == nil {
			var found page
			expect(json.Unmarshal(body, &found) == nil, "the body has another form")
			return found
		}
		if wait < 0 || retry == mostRetries {
			fail(err.Error())
		}
		time.Sleep(wait)
	}
}

// everyClick returns the clicks as of the first response, the newest first.
func everyClick(link string) []click {
	clicks := map[string]click{}
	var first, last page
	for offset := 0; ; {
		query := url.Values{
			"date_start": {start.Format(time.RFC3339)}, "date_end": {end.Format(time.RFC3339)},
			"include_bots": {"true"}, "limit": {"1000"}, "offset": {strconv.Itoa(offset)},
		}
		last = get("/api/smart-links/" + url.PathEscape(link) + "/clicks?" + query.Encode())
		if offset == 0 {
			first = last
		}
		rows := last.Data.Rows
		expect(last.Data.Summary.Total != nil, "there is no total")
		total := *last.Data.Summary.Total
		// A limit may be cut down: filters.limit says to what. A page that is shorter than that has lost rows.
		size := min(last.Data.Filters.Limit, total-offset)
		expect(len(rows) == size, fmt.Sprintf("%d rows instead of %d at offset %d", len(rows), size, offset))
		for _, row := range rows {
			isInside := !row.CreatedAt.Before(start) && !row.CreatedAt.After(end)
			expect(isInside, fmt.Sprintf("a click at %s", row.CreatedAt))
			expect(row.IPAddress == nil || address.MatchString(*row.IPAddress), "an address that is none")
			// New clicks come at the start of the list, so old ones move to later pages and come twice.
			clicks[row.ID] = row
		}
		offset += len(rows)
		if offset >= total {
			break
		}
	}
	list := make([]click, 0, len(clicks))
	for _, row := range clicks {
		list = append(list, row)
	}
	expectCounts(list, first, last)
	sort.Slice(list, func(a, b int) bool {
		if !list[a].CreatedAt.Equal(list[b].CreatedAt) {
			return list[a].CreatedAt.After(list[b].CreatedAt)
		}
		return list[a].ID > list[b].ID
	})
	return list
}

// expectCounts allows for new clicks between the first response and the last: no count is below or above them.
func expectCounts(clicks []click, first, last page) {
	least, most := countsOf(first), countsOf(last)
	read := map[string]int{"all": len(clicks)}
	for _, row := range clicks {
		read[row.CreatedAt.UTC().Format("2006-01-02")]++
	}
	for name := range most {
		read[name] += 0
	}
	for name, count := range read {
		isRight := count >= least[name] && count <= most[name]
		expect(isRight, fmt.Sprintf("%d different clicks instead of %d (%s)", count, most[name], name))
	}
}

func countsOf(found page) map[string]int {
	counts := map[string]int{"all": *found.Data.Summary.Total}
	for _, point := range found.Data.Chart {
		counts[point.Timestamp] = point.Clicks
	}
	return counts
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func expect(isRight bool, message string) {
	if !isRight {
		fail("The API is wrong: " + message + ".")
	}
}

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(1)
}

func main() {
	clicks := everyClick("eveniet")
	people := 0
	for _, row := range clicks {
		if !row.IsBot && !row.IsDuplicate {
			people++
		}
	}
	newest, oldest := "", ""
	if len(clicks) > 0 {
		newest, oldest = clicks[0].ID, clicks[len(clicks)-1].ID
	}
	fmt.Println(len(clicks), people, newest, oldest)
}
